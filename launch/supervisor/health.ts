const HEALTH_TIMEOUT_MS = 2_000;

/** Asks a process's `/health`; any answer of 200 is good health. */
export async function isHealthy(address: string): Promise<boolean> {
  try {
    const response = await fetch(`${address}/health`, {
      signal: AbortSignal.timeout(HEALTH_TIMEOUT_MS),
    });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
