import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { How } from '../../../journal/service-line.js';
import type { CaseView } from '../../protocol.js';
import { currentLanguage } from '../i18n/index.js';
import { useFormat } from './format.js';
import type { ActProps } from './props.js';
import { SettleDialog } from './settle-dialog.js';

/** Transactions that only a person can end, oldest first. */
export function Cases({ board, busy, act }: ActProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<{ transaction: string; how: How } | null>(null);
  const { cases } = board;
  const settled = cases.find(({ transaction }) => transaction === asked?.transaction);
  return (
    <section className="card" data-cases={cases.length}>
      <h2>
        {t('cases.title')} {cases.length > 0 ? <span className="count">{cases.length}</span> : null}
      </h2>
      {cases.length === 0 ? <p className="none">{t('cases.none')}</p> : null}
      {cases.map((one) => (
        <Case
          key={one.transaction}
          one={one}
          settle={(how) => setAsked({ transaction: one.transaction, how })}
        />
      ))}
      {asked && settled ? (
        <SettleDialog
          key={`${asked.transaction} ${asked.how}`}
          one={settled}
          how={asked.how}
          busy={busy}
          act={act}
          close={() => setAsked(null)}
        />
      ) : null}
    </section>
  );
}

function Case({ one, settle }: { one: CaseView; settle: (how: How) => void }) {
  const { t } = useTranslation();
  const { won, time } = useFormat();
  const { approvalNo, copies, method } = one;
  return (
    <article className="case" data-transaction={one.transaction}>
      <h3>
        {one.document[currentLanguage()]} · {t('cases.copies', { count: copies })}
        <strong>{won(one.dueWon)}</strong>
      </h3>
      <p className="cause">{t(`cases.cause.${one.cause}`)}</p>
      <p className="facts">
        {[
          time(one.at),
          method === null ? null : t(`cases.method.${method}`),
          approvalNo === null ? null : t('cases.approval', { no: approvalNo }),
          one.transaction.slice(0, 8),
        ]
          .filter(Boolean)
          .join(' · ')}
        <small lang="en">{one.reason}</small>
      </p>
      {one.unclear ? <p className="unclear">{t(`cases.unclear.${one.unclear.how}`)}</p> : null}
      <div className="keys">
        {one.allowed.map((how) => (
          <button key={how} type="button" data-how={how} onClick={() => settle(how)}>
            {t(`how.${how}.title`)}
          </button>
        ))}
      </div>
    </article>
  );
}
