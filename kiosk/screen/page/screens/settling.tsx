import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/icon.js';
import type { ScreenProps } from '../parts/screen-props.js';
import { Title } from '../parts/title.js';

export function Settling({ screen }: ScreenProps<'settling'>) {
  const { t } = useTranslation();
  const [title, lead] = screen.cash
    ? [t('settling.cashTitle'), t('settling.cashLead')]
    : [t('settling.title'), t('settling.lead')];
  return (
    <section className="screen settling">
      <Title title={title} lead={lead} />
      {screen.cash ? (
        <div className="cash-art">
          <Icon name="coins" />
        </div>
      ) : null}
      <div className="waiting" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </section>
  );
}
