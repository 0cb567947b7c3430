/** All that the environment can change, read once where the process starts and passed on as arguments. */
export interface Settings {
  /** The operator's token; null: none, and the server serves loopback only. */
  readonly adminToken: string | null;
  /** Whether crawls may connect to this machine: for the bundled shop and for tests. */
  readonly allowLoopback: boolean;
  /** Threads that ONNX Runtime uses for one run; null: one a core. */
  readonly inferenceThreads: number | null;
  /** Path of a Chromium; null: Playwright's own, then the system's. */
  readonly browserPath: string | null;
  /** Address that currency rates are fetched from; null: none are fetched. */
  readonly ratesUrl: string | null;
}

interface Setting<Value> {
  readonly variable: string;
  readonly means: string;
  readonly parse: (text: string | undefined) => Value;
}

/** Name, environment variable, meaning and default of each setting. */
export const settingsTable: { readonly [Name in keyof Settings]: Setting<Settings[Name]> } = {
  adminToken: {
    variable: 'LOOKALIKE_ADMIN_TOKEN',
    means: "the operator's token; without one the server serves loopback only",
    parse: (text) => text || null,
  },
  allowLoopback: {
    variable: 'LOOKALIKE_ALLOW_LOOPBACK',
    means: '1: crawls may connect to this machine (default 0)',
    parse: (text) => text === '1',
  },
  inferenceThreads: {
    variable: 'LOOKALIKE_THREADS',
    means: 'threads for one run of a network (default: one a core)',
    parse: (text) => (text ? Math.max(1, Number.parseInt(text, 10) || 1) : null),
  },
  browserPath: {
    variable: 'LOOKALIKE_BROWSER',
    means: "path of a Chromium (default: Playwright's own, then the system's)",
    parse: (text) => text || null,
  },
  ratesUrl: {
    variable: 'LOOKALIKE_RATES_URL',
    means:
      'address of daily currency rates, in the XML of the European Central Bank or as JSON (default none)',
    parse: (text) => text || null,
  },
};

/** @param environment usually `process.env` */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const entries = Object.entries(settingsTable).map(([name, { variable, parse }]) => [
    name,
    parse(environment[variable]),
  ]);
  return Object.fromEntries(entries) as Settings;
}
