import { Icon } from './icon.js';

/** What went wrong and what to do, said at once. */
export function Problem({ text }: { text: string }) {
  return (
    <p className="problem" role="alert">
      <Icon name="warning" />
      <span>{text}</span>
    </p>
  );
}
