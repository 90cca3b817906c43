import { useTranslation } from 'react-i18next';
import { Title } from '../parts/title.js';

export function Settling() {
  const { t } = useTranslation();
  return (
    <section className="screen settling">
      <Title title={t('settling.title')} lead={t('settling.lead')} />
      <div className="waiting" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </section>
  );
}
