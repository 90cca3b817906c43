/*
 * "두 통": how many, which names nothing. Left in, "등본 두 통" holds a headache (두통) and "세 대" a
 * generation. Only where it stands apart, as people write it.
 */
const QUANTITY =
  /(?<=^| )(?:한|두|세|네|다섯|여섯|몇|여러|서너|두어|두세) (?:통|부|장|매)(?:씩|만|정도|쯤)?(?:요|이요|이면|이|을|를|은|는|도|만|에|으로)?(?= |$)/gu;

/** @param normalized see `normalize` */
export function withoutQuantity(normalized: string): string {
  return normalized.replace(QUANTITY, ' ').replace(/ {2,}/gu, ' ').trim();
}
