/** A sheet coming out of the machine; `moving` while it really prints. */
export function PaperArt({ moving = false }: { moving?: boolean }) {
  return (
    <svg className="paper-art" data-moving={moving} viewBox="0 0 240 200" aria-hidden="true">
      <rect className="art-body" x="30" y="14" width="180" height="84" rx="16" />
      <rect className="art-screen" x="52" y="32" width="92" height="34" rx="6" />
      <circle className="art-light" cx="184" cy="49" r="9" />
      <rect className="art-slot" x="52" y="82" width="136" height="9" rx="4.5" />
      <g clipPath="url(#below-slot)">
        <g className="art-sheet">
          <path className="art-paper" d="M64 60h112v118a6 6 0 0 1-6 6H70a6 6 0 0 1-6-6z" />
          <path className="art-line strong" d="M96 108h48" />
          <path className="art-line" d="M80 124h80M80 138h80M80 152h52" />
          <rect className="art-seal" x="142" y="148" width="20" height="20" rx="3" />
        </g>
      </g>
      <clipPath id="below-slot">
        <rect x="40" y="87" width="160" height="113" />
      </clipPath>
    </svg>
  );
}
