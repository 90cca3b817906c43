export { connectZone, type ZoneLink, type ZoneLinkOptions } from './zone-link.js';
