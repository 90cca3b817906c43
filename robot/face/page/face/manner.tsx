import { useTranslation } from 'react-i18next';
import type { FaceView } from '../../protocol.js';

/** Shows that the robot has taken "slower" or "louder" to heart; nothing while it speaks as usual. */
export function Manner({ manner: { rate, volume } }: Pick<FaceView, 'manner'>) {
  const { t } = useTranslation();
  const told = [
    ...(rate < 1 ? [t('manner.slow')] : []),
    ...(volume > 1 ? [t('manner.loud')] : []),
    ...(volume < 1 ? [t('manner.soft')] : []),
  ];
  if (told.length === 0) return null;
  return (
    <ul className="manner" aria-label={t('manner.label')}>
      {told.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}
