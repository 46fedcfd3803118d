// Shows what is pushed, and opens the notices when it is pressed. It keeps nothing and answers no page.
self.addEventListener('push', event => {
  const told = event.data?.json() ?? {};
  event.waitUntil(self.registration.showNotification(told.title ?? 'CPSN', {
    body: told.body,
    lang: told.lang,
    tag: told.tag,
    icon: '/assets/cpsn/cpsn.svg',
  }));
});

self.addEventListener('notificationclick', event => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow('/notices?unread=true'));
});
