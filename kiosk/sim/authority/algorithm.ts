/** RSA with PKCS #1 padding: what every reader of PDF signatures knows. */
export const HASH = 'SHA-256';
export const ALGORITHM = { name: 'RSASSA-PKCS1-v1_5', hash: HASH } as const;
