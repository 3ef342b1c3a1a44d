import type { Preset } from '@rapporteur/monitoring';

/** What whoever starts the server decides. This package reads no environment. */
export interface Settings {
  /** Where readers find the site, without final slash: "https://rapporteur.example". For citations and canonical addresses. */
  readonly origin: string;
  /** Addresses of proxies whose word on a visitor's address is believed. */
  readonly trustProxy?: boolean | string | readonly string[];
  /** Requests per minute and address; null for no limit. */
  readonly requestsPerMinute?: number | null;
  /** Files made of texts and tables per minute and address; null for no limit. */
  readonly filesPerMinute?: number | null;
  /** Readings of one's own per hour and address; null for no limit. */
  readonly readingsPerHour?: number | null;
  /** Bytes of a text that may be read in private. */
  readonly largestUpload?: number;
  /** Bytes that cached anonymous pages may take. */
  readonly pageCacheBytes?: number;
  /** Milliseconds for which the data version is believed without asking the registry again. */
  readonly versionAge?: number;
  /** Where to write about the site and its security: an address for mail or the web. */
  readonly contact?: string | null;
  /** Key of the round that the site opens with; the latest adopted one when not given or not there. */
  readonly frontRound?: string | null;
  /** Bodies whose parties and house style no register knows: invented and private ones. */
  readonly presets?: readonly Preset[];
  /** Whether findings may be judged on this computer, by whoever started the server. Only where it listens on loopback. */
  readonly review?: boolean;
  /** Socket of clamd, by which scans of drawings are looked through: a path, or "host:port". Null for none. */
  readonly clamd?: string | null;
  /** Whether letters are sent by mail; else the secretariat sends them by hand. */
  readonly sendsMail?: boolean;
  /** What time it is for the workspace; the clock when not given. For tests and demonstrations. */
  readonly now?: () => Date;
  /** 32 bytes by which secrets at rest are sealed and links made; one that passes with the process when not given. */
  readonly secret?: Uint8Array;
  /** Whether the accounts of the invented round may sign in. Their password is known to everybody. */
  readonly demoAccounts?: boolean;
  /** Another organisation's sign-in (OpenID Connect) that people may link to their accounts. */
  readonly outsideSignIn?: OutsideSignIn | null;
  /** Lines for the operator; nothing personal, no content. */
  readonly log?: (line: string) => void;
}

export interface OutsideSignIn {
  /** "https://login.example.org", as its discovery document names itself. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it: it stands on the button. */
  readonly name: string;
}

export const defaults = {
  requestsPerMinute: 600,
  filesPerMinute: 60,
  readingsPerHour: 30,
  largestUpload: 20_000_000,
  pageCacheBytes: 64_000_000,
  versionAge: 100,
} as const;
