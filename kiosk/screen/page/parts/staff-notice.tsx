import { useTranslation } from 'react-i18next';

/** The call for help in text too: a bell alone leaves a deaf visitor wondering. */
export function StaffNotice({ called }: { called: boolean }) {
  const { t } = useTranslation();
  return (
    <p className="staff-notice" role="status" data-shown={called}>
      {called ? t('tools.staffNotice') : ''}
    </p>
  );
}
