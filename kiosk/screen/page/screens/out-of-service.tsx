import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/icon.js';
import type { ScreenProps } from '../parts/screen-props.js';
import { Title } from '../parts/title.js';

export function OutOfService({ screen }: ScreenProps<'out-of-service'>) {
  const { t } = useTranslation();
  return (
    <section className="screen sorry">
      <div className="badge bad">
        <Icon name="warning" />
      </div>
      <Title title={t('out.title')} lead={t('out.lead')} />
      <p className="money" role="status">
        {t(`out.${screen.code}`)}
      </p>
    </section>
  );
}
