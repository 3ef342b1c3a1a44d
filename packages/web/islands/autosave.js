// Saves a form while somebody types, through the form's own act, and says so. The page works without it.
// <form data-autosave="ACT"> : ACT is the act that saves; answers { version } or, as a problem, { errors }.

const pause = 1500;

for (const form of document.querySelectorAll('form[data-autosave]')) watch(form);

function watch(form) {
  const { autosave: act, saving, saved, failed } = form.dataset;
  const status = document.createElement('p');
  status.className = 'save-status';
  status.setAttribute('role', 'status');
  form.append(status);
  let timer;
  let isSaving = false;
  let isDirty = false;
  let isBlocked = false;

  form.addEventListener('input', () => {
    isDirty = true;
    if (isBlocked) return;
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  });
  form.addEventListener('submit', () => {
    isDirty = false;
    clearTimeout(timer);
  });
  window.addEventListener('beforeunload', (event) => {
    if (isDirty) event.preventDefault();
  });

  async function save() {
    if (isSaving) return;
    isSaving = true;
    isDirty = false;
    status.textContent = saving ?? '…';
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string' && name !== 'once') body.append(name, value);
    body.set('act', act);
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        body,
        headers: { accept: 'application/json' },
      });
      const told = await answer.json();
      if (answer.ok) {
        const version = form.elements.namedItem('version');
        if (version && told.version !== undefined) version.value = String(told.version);
        const { lang } = document.documentElement;
        const time = new Date().toLocaleTimeString(lang === 'en' ? 'en-GB' : lang, { timeStyle: 'short' });
        status.textContent = (saved ?? '✓ {time}').replace('{time}', time);
      } else {
        isDirty = true;
        // Somebody else saved meanwhile, or the session is over: the form's own button shows what to do.
        isBlocked = true;
        status.textContent = Object.values(told.errors ?? {})[0] ?? told.detail ?? failed ?? '!';
      }
    } catch {
      isDirty = true;
      status.textContent = failed ?? '!';
    }
    isSaving = false;
    if (isDirty && !isBlocked) timer = setTimeout(save, pause * 4);
  }
}
