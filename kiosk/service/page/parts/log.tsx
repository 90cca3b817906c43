import { useTranslation } from 'react-i18next';
import { useFormat } from './format.js';
import type { BoardProps } from './props.js';

/** Who did what, newest first; it is never rewritten. */
export function Log({ board }: BoardProps) {
  const { t } = useTranslation();
  const { won, time } = useFormat();
  return (
    <section className="card">
      <h2>{t('log.title')}</h2>
      <ol className="log">
        {board.log.map((line, i) => (
          <li key={`${line.at} ${i}`}>
            <time>{time(line.at)}</time>
            <span>{line.who === 'kiosk' ? t('log.kiosk') : line.who}</span>
            <strong>{t(`log.kinds.${line.kind}`)}</strong>
            <small>
              {[line.won === null ? '' : won(line.won), line.text].filter(Boolean).join(' · ')}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
