import type { Settings } from '@rapporteur/web';
import { setting } from './environment.js';
import { WrongUse } from './wrong-use.js';

/** The sign-in of another organisation (OpenID Connect); null where no issuer is set. */
export function outsideSignIn(): NonNullable<Settings['outsideSignIn']> | null {
  const issuer = setting('RAPPORTEUR_OIDC_ISSUER');
  if (issuer === undefined) return null;
  const clientId = setting('RAPPORTEUR_OIDC_CLIENT');
  const clientSecret = setting('RAPPORTEUR_OIDC_SECRET');
  if (!URL.canParse(issuer) || clientId === undefined || clientSecret === undefined)
    throw new WrongUse(
      'RAPPORTEUR_OIDC_ISSUER is an address such as https://login.example.org, and needs RAPPORTEUR_OIDC_CLIENT and RAPPORTEUR_OIDC_SECRET beside it.',
    );
  return {
    issuer,
    clientId,
    clientSecret,
    name: setting('RAPPORTEUR_OIDC_NAME') ?? new URL(issuer).hostname,
  };
}
