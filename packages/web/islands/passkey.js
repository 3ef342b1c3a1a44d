// Passkeys: signing in with one, and adding one. Where the browser has none, the pages stay as they are.
const b64 = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));

async function send(address, fields) {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

async function signIn() {
  const { options } = await send('/sign-in/passkey/options', {});
  const found = await navigator.credentials.get({
    publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: [] },
  });
  const { authenticatorData, clientDataJSON, signature, userHandle } = found.response;
  return {
    id: found.id,
    rawId: b64(found.rawId),
    type: found.type,
    clientExtensionResults: found.getClientExtensionResults(),
    response: {
      authenticatorData: b64(authenticatorData),
      clientDataJSON: b64(clientDataJSON),
      signature: b64(signature),
      userHandle: userHandle ? b64(userHandle) : undefined,
    },
  };
}

async function make(options) {
  const made = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: (options.excludeCredentials ?? []).map((each) => ({ ...each, id: bytes(each.id) })),
    },
  });
  return {
    id: made.id,
    rawId: b64(made.rawId),
    type: made.type,
    clientExtensionResults: made.getClientExtensionResults(),
    response: {
      attestationObject: b64(made.response.attestationObject),
      clientDataJSON: b64(made.response.clientDataJSON),
      transports: made.response.getTransports?.() ?? [],
    },
  };
}

function offer(part, act) {
  part.hidden = false;
  part.querySelector('button').addEventListener('click', async (event) => {
    event.preventDefault();
    const status = part.querySelector('[role=status]');
    status.textContent = '';
    try {
      location.assign(await act());
    } catch {
      status.textContent = part.dataset.failed;
    }
  });
}

if (window.PublicKeyCredential) {
  for (const part of document.querySelectorAll('[data-passkey="sign-in"]'))
    offer(part, async () => {
      const answer = JSON.stringify(await signIn());
      return (await send('/sign-in/passkey', { answer, next: part.dataset.next })).next;
    });
  for (const part of document.querySelectorAll('[data-passkey="add"]'))
    offer(part, async () => {
      const form = part.querySelector('form');
      const { token, name } = form.elements;
      const here = location.pathname;
      const begun = await send(here, { act: 'begin-passkey', token: token.value });
      const answer = JSON.stringify(await make(begun.options));
      const fields = { act: 'add-passkey', token: token.value, name: name.value, step: begun.step, answer };
      await send(here, fields);
      return `${here}?done=passkeyAdded`;
    });
}
