import { useTranslation } from 'react-i18next';
import type { ClosedView } from '../../protocol.js';
import { useFormat } from './format.js';
import { Sum } from './sum.js';

/** Sums, books beside devices, and what to do about each difference; the sheet has the rest. */
export function ClosingResult({ result }: { result: ClosedView }) {
  const { t, i18n } = useTranslation();
  const { won } = useFormat();
  const { checks, copies, differences, issued } = result;
  const korean = i18n.language === 'ko';
  return (
    <div className="closing">
      <p className={differences.length === 0 ? 'state good' : 'state bad'}>
        <strong>{t('closing.number', { number: result.number, day: result.day })}</strong>
        <span>
          {differences.length === 0
            ? t('closing.agrees')
            : t('closing.differs', { count: differences.length })}
        </span>
      </p>
      <dl className="sums">
        <Sum name={t('closing.issued')} value={t('closing.papers', { issued, copies })} />
        <Sum name={t('closing.card')} value={won(result.cardWon)} />
        <Sum name={t('closing.cash')} value={won(result.cashWon)} />
        <Sum name={t('closing.refunded')} value={won(result.refundedWon)} />
        <Sum name={t('closing.held')} value={won(result.heldWon)} />
      </dl>
      <table className="checks">
        <thead>
          <tr>
            <th>{t('closing.check')}</th>
            <th>{t('closing.books')}</th>
            <th>{t('closing.device')}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <Check key={`${check.of} ${check.coinWon ?? ''}`} check={check} />
          ))}
        </tbody>
      </table>
      {differences.length === 0 ? null : (
        <ol className="differences">
          {differences.map(({ what, toDo, en }) => (
            <li key={en} lang={korean ? 'ko' : 'en'}>
              <strong>{korean ? what : en}</strong>
              {korean ? <span>{toDo}</span> : null}
            </li>
          ))}
        </ol>
      )}
      <p className="files">
        {t('closing.files')} <code>{result.pdf}</code> <code>{result.csv}</code>
      </p>
    </div>
  );
}

function Check({ check }: { check: ClosedView['checks'][number] }) {
  const { t } = useTranslation();
  const { won } = useFormat();
  const { books, coinWon, device, of, unit } = check;
  const shown = (value: number) => (unit === 'won' ? won(value) : String(value));
  return (
    <tr className={books === device ? '' : 'bad'}>
      <th scope="row">
        {t(`closing.of.${of}`)} {coinWon === null ? '' : won(coinWon)}
      </th>
      <td>{shown(books)}</td>
      <td>{device === null ? t('closing.silent') : shown(device)}</td>
    </tr>
  );
}
