import { useEffect, useRef } from 'react';

/** The screen's heading: it takes the focus, so that a reader speaks it and Tab begins here. */
export function Title({ title, lead }: { title: string; lead?: string | undefined }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <div className="title">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead === undefined ? null : <p className="lead">{lead}</p>}
    </div>
  );
}
