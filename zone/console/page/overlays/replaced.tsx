import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon.js';

export function Replaced({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <main className="alone">
      <section className="card alone-card">
        <Icon name="windows" size={40} />
        <h1>{t('replaced.title')}</h1>
        <p>{t('replaced.text')}</p>
        <button className="button primary large" onClick={onAgain}>
          {t('replaced.again')}
        </button>
      </section>
    </main>
  );
}
