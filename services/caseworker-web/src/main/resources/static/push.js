// Lets this browser be told of new notices, once its user has agreed. The page holds the key; nothing is asked of anybody
// before the button is pressed.
const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;

const bytes = base64url => Uint8Array.from(
  atob(base64url.replace(/-/g, '+').replace(/_/g, '/')),
  letter => letter.charCodeAt(0));

async function subscribe(key) {
  const worker = await navigator.serviceWorker.register('/assets/cpsn/push-worker.js', { scope: '/assets/cpsn/' });
  // a worker that is still being put up cannot be subscribed with
  for (let state = worker.installing ?? worker.waiting; state && state.state !== 'activated';)
    await new Promise(changed => state.addEventListener('statechange', changed, { once: true }));
  const known = await worker.pushManager.getSubscription();
  await known?.unsubscribe();
  const { endpoint, keys } = (await worker.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: bytes(key),
  })).toJSON();
  const answer = await fetch('/preferences/device', {
    method: 'POST',
    headers: { [meta('csrf-header')]: meta('csrf-token') },
    body: new URLSearchParams({ endpoint, p256dh: keys.p256dh, auth: keys.auth }),
  });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
}

export function offerPush() {
  const offer = document.querySelector('#push');
  if (!offer || !('serviceWorker' in navigator) || !('PushManager' in window)) return;
  const said = offer.querySelector('[role="status"]');
  offer.hidden = false;
  offer.querySelector('button').addEventListener('click', async () => {
    said.textContent = '';
    if (await Notification.requestPermission() !== 'granted') {
      said.textContent = said.dataset.refused;
      return;
    }
    try {
      await subscribe(offer.dataset.key);
      location.assign('/preferences?done=browserTold');
    } catch {
      said.textContent = said.dataset.failed;
    }
  });
}
