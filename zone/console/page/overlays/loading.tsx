import { useTranslation } from 'react-i18next';

export function Loading() {
  const { t } = useTranslation();
  return (
    <main className="alone" role="status">
      <div className="spinner" aria-hidden="true" />
      <p>{t('loading')}</p>
    </main>
  );
}
