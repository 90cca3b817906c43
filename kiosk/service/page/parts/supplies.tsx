import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from './format.js';
import type { ActProps } from './props.js';
import { SupplyDialog, type Supply } from './supply-dialog.js';

/** Paper and cash: what is in by the books, and what staff did about it. */
export function Supplies({ board, busy, act }: ActProps) {
  const { t } = useTranslation();
  const { won, time } = useFormat();
  const [asked, setAsked] = useState<Supply | null>(null);
  const { cash, paper } = board;
  return (
    <section className="card">
      <h2>{t('supplies.title')}</h2>
      <div className="supply">
        <div>
          <h3>{t('supplies.paper')}</h3>
          {paper === null ? (
            <p>{t('supplies.unknown')}</p>
          ) : (
            <>
              <p className={paper.low ? 'big low' : 'big'}>
                {t('supplies.left', { count: paper.left })}
              </p>
              <meter className={paper.low ? 'low' : ''} max={paper.loaded} value={paper.left} />
              <p className="facts">
                {t('supplies.loaded', { count: paper.loaded, at: time(paper.loadedAt) })}
              </p>
              {paper.low ? <p className="unclear">{t('supplies.low')}</p> : null}
            </>
          )}
        </div>
        <button type="button" data-supply="paper" onClick={() => setAsked('paper')}>
          {t('supplies.changed')}
        </button>
      </div>
      {cash === null ? null : (
        <div className="supply">
          <div>
            <h3>{t('supplies.box')}</h3>
            <p className="big">{won(cash.boxWon)}</p>
            {cash.unaccounted > 0 ? (
              <p className="unclear">{t('supplies.unaccounted', { count: cash.unaccounted })}</p>
            ) : null}
          </div>
          <div className="keys">
            <button type="button" data-supply="cash-box" onClick={() => setAsked('cash-box')}>
              {t('supplies.taken')}
            </button>
            <button type="button" data-supply="hopper" onClick={() => setAsked('hopper')}>
              {t('supplies.hopper')}
            </button>
          </div>
        </div>
      )}
      {asked === null ? null : (
        <SupplyDialog
          key={asked}
          asked={asked}
          board={board}
          busy={busy}
          act={act}
          close={() => setAsked(null)}
        />
      )}
    </section>
  );
}
