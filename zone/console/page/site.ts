import { createContext, use, useEffect, useState } from 'react';
import type { Localized } from '../../wire/index.js';
import { SiteGuide } from '../site-guide.js';
import { currentLanguage } from './i18n/index.js';

const NOTHING: SiteGuide = { name: null, spots: {}, places: {} };

export const SiteContext = createContext<SiteGuide>(NOTHING);

/** Loads names and spots of the site once. */
export function useLoadSite(): SiteGuide {
  const [site, setSite] = useState(NOTHING);
  useEffect(() => {
    const aborter = new AbortController();
    fetch('./site/guide.json', { signal: aborter.signal })
      .then(async (response) => setSite(SiteGuide.parse(await response.json())))
      .catch(() => undefined);
    return () => aborter.abort();
  }, []);
  return site;
}

/** Name of a place in the page's language; its id where the directory has none. */
export function usePlaceName(): (place: string) => string {
  const { places } = use(SiteContext);
  return (place) => inLanguage(places[place]) ?? place;
}

export function inLanguage(text: Localized | null | undefined): string | undefined {
  return text?.[currentLanguage()];
}
