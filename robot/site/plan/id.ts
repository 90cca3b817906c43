import { z } from 'zod';

/** Lower case, digits and dashes, beginning with a letter. */
export const Id = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/, {
  error: 'must be lower-case letters, digits and dashes, for example "copier-2"',
});
