// Behaviour that pages gain when scripts run. Every page also works without.
import { initAll } from '/assets/govuk/govuk-frontend.min.js';
import { keepDrafts } from '/assets/cpsn/drafts.js';
import { followNotices } from '/assets/cpsn/live.js';
import { offerPush } from '/assets/cpsn/push.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
keepDrafts(); // before the components look at what is checked
initAll();
followNotices();
offerPush();

const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;

document.body.addEventListener('htmx:configRequest', event => {
  const header = meta('csrf-header');
  if (header) event.detail.headers[header] = meta('csrf-token');
});

document.body.addEventListener('htmx:afterSwap', event => initAll({ scope: event.target }));

// a search that nobody answered must not look like one that found nobody
for (const failure of ['htmx:sendError', 'htmx:responseError', 'htmx:timeout']) {
  document.body.addEventListener(failure, event => {
    const hits = document.querySelector('#hits');
    const said = document.querySelector('#search-failed');
    if (hits && said && event.detail.target === hits) hits.replaceChildren(said.content.cloneNode(true));
  });
}

// with scripts a long act shows how far it is; without them it is done at once
document.querySelectorAll('[data-stepwise]').forEach(field => { field.value = 'true'; });

const choosePage = document.querySelector('[data-choose-page]');
if (choosePage) {
  const all = choosePage.querySelector('input');
  const each = () => [...document.querySelectorAll('input[name="chosen"][form="bulk"]:not(:disabled)')];
  choosePage.hidden = false;
  all.addEventListener('change', () => each().forEach(one => { one.checked = all.checked; }));
  each().forEach(one => one.addEventListener('change', () => { all.checked = each().every(other => other.checked); }));
}

const replay = document.querySelector('.cpsn-replay');
if (replay) {
  const slider = replay.querySelector('#step');
  const exact = replay.querySelector('#at');
  const choose = replay.querySelector('.cpsn-choose');
  let waiting;

  const ask = which => {
    choose.value = which;
    window.htmx.trigger(replay, 'cpsn:moment');
  };
  const tell = () => {
    const known = document.querySelector('#known');
    if (choose.value === 'step' && known.dataset.at) exact.value = known.dataset.at;
    if (choose.value === 'at') slider.value = known.dataset.step;
    slider.setAttribute('aria-valuetext', known.dataset.said ?? '');
  };

  // the pressed button says which of the two moments is meant; with scripts this field does
  choose.disabled = false;
  replay.querySelectorAll('button[name="choose"]').forEach(button => {
    button.removeAttribute('name');
    button.addEventListener('click', event => {
      event.preventDefault();
      ask(button.value);
    });
  });
  replay.addEventListener('submit', event => {
    event.preventDefault();
    ask('at');
  });
  slider.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => ask('step'), 120);
  });
  replay.querySelectorAll('input[name="time"]').forEach(radio =>
    radio.addEventListener('change', () => {
      choose.value = 'step';
      replay.submit();
    }));
  document.body.addEventListener('htmx:afterSwap', tell);
  tell();
}
