// What was typed and not yet taken is kept in this tab, so that a session that ran out, a server that restarts or a page
// closed by mistake loses nothing. A form's key says when the server has taken it; signing out forgets everything.
const STORE = 'cpsn-drafts';
const TAKEN = 'cpsn-taken';
const HOURS = 12;

const who = document.querySelector('meta[name="who"]')?.content;
const words = document.querySelector('#draft-words')?.dataset;
const here = location.pathname + location.search;

const read = () => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(STORE) ?? '{}');
    const young = Object.entries(kept.drafts ?? {}).filter(([, d]) => Date.now() - d.at < HOURS * 3_600_000);
    return kept.who === who ? Object.fromEntries(young) : {};
  } catch {
    return {};
  }
};
const write = drafts => sessionStorage.setItem(STORE, JSON.stringify({ who, drafts }));

// a page that answers a form brings back itself what was typed there
const answersAForm = document.querySelector('meta[name="answers-a-form"]') !== null;
const givenBack = form => answersAForm && new URL(target(form)).pathname === location.pathname;

// the server names the key of the form it has taken in a cookie that lives for a minute
const taken = document.cookie.split('; ').find(c => c.startsWith(`${TAKEN}=`))?.split('=')[1];

// not form.action: a button called "action" would stand in its place
const target = form => new URL(form.getAttribute('action') ?? '', location.href).href;

const forms = () => [...document.querySelectorAll('main form[method="post"]')]
  .filter(form => form.elements.namedItem('key') && form.querySelector('textarea, select, input:not([type="hidden"])'));

const keep = (form, sent) => write({
  ...read(),
  [target(form)]: {
    page: here,
    at: Date.now(),
    sent,
    key: form.elements.namedItem('key').value,
    fields: [...new FormData(form)].filter(([name, value]) => name !== '_csrf' && typeof value === 'string'),
  },
});

const forget = action => {
  const { [action]: gone, ...rest } = read();
  write(rest);
};

const fill = (form, draft) => {
  const values = new Map();
  draft.fields.forEach(([name, value]) => values.set(name, [...(values.get(name) ?? []), value]));
  for (const field of form.elements) {
    if (!field.name || field.name === '_csrf') continue;
    const typed = values.get(field.name) ?? [];
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = typed.includes(field.value);
    else if (field.type === 'hidden') {
      // what the writer had seen belongs to what was typed, so that nobody's newer words are written over unseen; and
      // sent, but nobody knows whether it was taken: only the same key makes sure that it has one effect
      if ((field.name !== 'key' || draft.sent) && typed.length) field.value = typed[0];
    } else if (field.tagName !== 'BUTTON' && typed.length) field.value = typed.shift();
  }
};

// a form that has grown since it was opened: only the server can draw it again with all that was typed
const outgrown = (form, draft) => form.dataset.grows !== undefined
  && draft.fields.some(([name]) => name !== 'action' && !form.elements.namedItem(name));

const drawAgain = (form, draft) => {
  const whole = document.createElement('form');
  whole.method = 'post';
  whole.action = target(form);
  const typed = draft.fields.filter(([name]) => name !== 'action');
  for (const [name, value] of [...typed, ['_csrf', form.elements.namedItem('_csrf').value], ['action', 'again']]) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = value;
    whole.append(field);
  }
  document.body.append(whole);
  whole.submit();
};

const banner = (text, action) => {
  const box = document.createElement('div');
  box.className = 'moj-alert moj-alert--information cpsn-draft';
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', words.label);
  const said = document.createElement('div');
  said.className = 'moj-alert__content';
  said.textContent = `${text} `;
  said.append(action);
  box.append(said);
  document.querySelector('main').prepend(box);
};

const time = at => new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

export const keepDrafts = () => {
  if (!who || !words) {
    return;
  }
  if (taken) {
    write(Object.fromEntries(Object.entries(read()).filter(([, d]) => d.key !== taken)));
    document.cookie = `${TAKEN}=; path=/; max-age=0; samesite=strict`;
  }
  const refused = document.querySelector('.govuk-error-summary') !== null;
  for (const form of forms()) {
    const draft = read()[target(form)];
    if (draft && refused) forget(target(form)); // the server has just given it back itself
    else if (givenBack(form)) keep(form, false);
    else if (draft && outgrown(form, draft)) drawAgain(form, draft);
    else if (draft) {
      fill(form, draft);
      const discard = document.createElement('button');
      discard.type = 'button';
      discard.className = 'cpsn-draft__discard';
      discard.textContent = words.discard;
      discard.addEventListener('click', () => {
        forget(target(form));
        location.reload();
      });
      banner(words.restored.replace('{0}', time(draft.at)), discard);
    }
    let waiting;
    form.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => keep(form, false), 300);
    });
    form.addEventListener('submit', () => {
      clearTimeout(waiting);
      keep(form, true);
    });
  }
  const shown = forms().map(target);
  const lost = Object.entries(read()).find(([action, d]) => d.sent && !shown.includes(action));
  if (lost) {
    const back = document.createElement('a');
    back.className = 'govuk-link';
    back.href = lost[1].page;
    back.textContent = words.back;
    banner(words.lost.replace('{0}', time(lost[1].at)), back);
  }
  document.querySelector('form[action$="/logout"]')?.addEventListener('submit', () => sessionStorage.removeItem(STORE));
};
