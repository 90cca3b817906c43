import { z } from 'zod';

/*
 * The page's policy allows no code made from strings, which zod tries as soon as a schema is made:
 * imported before every schema.
 */
z.config({ jitless: true });
