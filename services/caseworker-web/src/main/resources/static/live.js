// The number of unread notices, told by the server as it changes. Without scripts, or while the line is dead, the page
// shows what it was when it was opened; nothing is asked again and again.
const LATER = 60_000;
const SETTLED = 1_500;

export function followNotices() {
  const badge = document.querySelector('#unread');
  if (!badge || !window.EventSource) return;
  let line;
  let again;

  const hangUp = () => {
    clearTimeout(again);
    line?.close();
    line = undefined;
  };
  const tell = now => {
    if (badge.querySelector('[data-unread]')?.dataset.unread !== now) window.htmx.trigger(badge, 'cpsn:unread');
  };
  // a browser keeps few lines to one server: only the page in front of somebody's eyes has one
  const listen = () => {
    if (line || document.hidden) return;
    line = new EventSource('/notices/stream');
    line.addEventListener('unread', event => tell(event.data));
    line.addEventListener('error', () => {
      if (line?.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
      hangUp();
      again = setTimeout(listen, LATER);
    });
  };

  document.addEventListener('visibilitychange', () => (document.hidden ? hangUp() : listen()));
  window.addEventListener('pagehide', hangUp);
  // who only passes through a page needs no line, and what the page itself has to fetch comes first
  window.addEventListener('pageshow', () => {
    again = setTimeout(listen, SETTLED);
  });
}
