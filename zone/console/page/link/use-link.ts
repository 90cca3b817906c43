import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react';
import type { Credentials } from './credentials.js';
import { openLink, type Link } from './link.js';
import { NOT_CONNECTED, type LinkState } from './link-state.js';

export const LinkContext = createContext<Link | null>(null);

/** Opens a link for as long as the component lives. */
export function useOpenLink(credentials: Credentials): Link | null {
  const [link, setLink] = useState<Link | null>(null);
  useEffect(() => {
    const opened = openLink(credentials);
    setLink(opened);
    return () => opened.close();
  }, [credentials]);
  return link;
}

export function useLinkState(link: Link | null): LinkState {
  return useSyncExternalStore(link?.subscribe ?? subscribeToNothing, () =>
    link ? link.getState() : NOT_CONNECTED,
  );
}

/** Sends a message and knows what became of it. */
export function useSend(): Link['send'] {
  const link = use(LinkContext);
  return async (name, message) =>
    link
      ? link.send(name, message)
      : { ok: false, code: 'offline', message: 'not connected to the zone' };
}

function subscribeToNothing(): () => void {
  return () => undefined;
}
