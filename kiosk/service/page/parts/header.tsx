import { useTranslation } from 'react-i18next';
import { LanguageSelect } from './language-select.js';
import type { BoardProps } from './props.js';

export function Header({ board, signOut }: BoardProps & { signOut: () => void }) {
  const { t } = useTranslation();
  return (
    <header className="header">
      <h1>
        {t('title')} <small>{board.device}</small>
      </h1>
      <LanguageSelect />
      <span className="who">{board.who}</span>
      <button type="button" className="leave" onClick={signOut}>
        {t('signOut')}
      </button>
    </header>
  );
}
