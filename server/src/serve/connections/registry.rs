//! The open connections, and which of them loses its place when there is no other for a new one.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering},
    },
    time::Duration,
};

use tokio::{sync::Notify, time::Instant};

/// The number of simultaneous connections. A further one takes the place of the one that has been silent for longest, or
/// waits.
const CONNECTIONS: usize = 512;
/// The number of them from one network and from those around it, from the smallest to the largest.
const FROM_NETWORKS: [usize; 3] = [128, 256, 256];
/// How long a connection must have been silent before another one may take its place.
const SILENT: Duration = Duration::from_secs(1);
/// The number of bytes that must move before a connection counts as not silent. Fewer could keep a place for ever, sent one
/// by one.
const BYTES: usize = 4 * 1024;
/// How often a connection that waits looks for one that has become silent.
const LOOK: Duration = Duration::from_millis(50);

/// The open connections. Clones share them.
#[derive(Clone, Default)]
pub(super) struct Registry(Arc<Mutex<Open>>);

#[derive(Default)]
struct Open {
    next: u64,
    connections: HashMap<u64, Entry>,
}

struct Entry {
    networks: Vec<String>,
    activity: Arc<Activity>,
}

/// What a connection does.
pub(super) struct Activity {
    begun: Instant,
    /// When [`BYTES`] bytes had moved or a request had been handled, the last time, in milliseconds after `begun`.
    moved: AtomicU64,
    /// The bytes that have moved since.
    bytes: AtomicUsize,
    /// Whether the client has still to send the rest of a request's body.
    receiving: AtomicBool,
    /// Requests that are being handled: none or one.
    handled: AtomicUsize,
    given_up: Notify,
}

/// A request that is being handled, until it is dropped.
pub(super) struct Handled(Arc<Activity>);

/// The place of a connection, until it is dropped.
pub(super) struct Place {
    registry: Registry,
    id: u64,
    activity: Arc<Activity>,
}

impl Registry {
    /// Finds a place for a connection from these networks, from the smallest to the largest; none for a proxy's, which are not
    /// counted. None if one of the networks has all that it may have, and each of them is in use.
    pub(super) async fn place(&self, networks: Vec<String>) -> Option<Place> {
        loop {
            {
                let mut open = self.lock();
                if !open.has_room(&networks) {
                    return None;
                }
                if open.connections.len() < CONNECTIONS || open.give_up(|_| true) {
                    return Some(self.register(&mut open, networks));
                }
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    fn register(&self, open: &mut Open, networks: Vec<String>) -> Place {
        let activity = Arc::new(Activity {
            begun: Instant::now(),
            moved: AtomicU64::new(0),
            bytes: AtomicUsize::new(0),
            receiving: AtomicBool::new(false),
            handled: AtomicUsize::new(0),
            given_up: Notify::new(),
        });
        let id = open.next;
        open.next += 1;
        open.connections.insert(id, Entry { networks, activity: Arc::clone(&activity) });
        Place { registry: self.clone(), id, activity }
    }

    fn lock(&self) -> MutexGuard<'_, Open> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Open {
    /// Whether each network has room for another connection, or has given one up for it.
    fn has_room(&mut self, networks: &[String]) -> bool {
        networks.iter().enumerate().all(|(size, network)| {
            let is_of = |entry: &Entry| entry.networks.get(size) == Some(network);
            let open = self.connections.values().filter(|entry| is_of(entry)).count();
            open < FROM_NETWORKS[size] || self.give_up(is_of)
        })
    }

    /// Gives up the connection that has been silent for longest, if there is one.
    fn give_up(&mut self, of: impl Fn(&Entry) -> bool) -> bool {
        let silent = self.connections.iter().filter(|(_, entry)| of(entry) && entry.activity.is_silent());
        let Some((&id, _)) = silent.min_by_key(|(_, entry)| entry.activity.moved_at()) else { return false };
        if let Some(entry) = self.connections.remove(&id) {
            entry.activity.given_up.notify_one();
        }
        true
    }
}

impl Activity {
    /// Notes that bytes moved.
    pub(super) fn moved(&self, bytes: usize) {
        if self.bytes.fetch_add(bytes, Ordering::Relaxed) + bytes >= BYTES {
            self.progressed();
        }
    }

    /// Notes whether the client has still to send the rest of a request's body.
    pub(super) fn receives(&self, receiving: bool) {
        self.receiving.store(receiving, Ordering::Relaxed);
    }

    fn progressed(&self) {
        self.bytes.store(0, Ordering::Relaxed);
        let after = u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.moved.store(after, Ordering::Relaxed);
    }

    /// Notes that a request is being handled, however long that takes.
    pub(super) fn handle(self: &Arc<Self>) -> Handled {
        self.handled.fetch_add(1, Ordering::Relaxed);
        Handled(Arc::clone(self))
    }

    fn moved_at(&self) -> Instant {
        self.begun + Duration::from_millis(self.moved.load(Ordering::Relaxed))
    }

    /// Whether nobody waits for the server: no request that has arrived is being handled, and few or no bytes move.
    fn is_silent(&self) -> bool {
        let waits_for_client =
            self.handled.load(Ordering::Relaxed) == 0 || self.receiving.load(Ordering::Relaxed);
        waits_for_client && self.moved_at().elapsed() >= SILENT
    }
}

impl Drop for Handled {
    fn drop(&mut self) {
        self.0.progressed();
        self.0.handled.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Place {
    pub(super) fn activity(&self) -> Arc<Activity> {
        Arc::clone(&self.activity)
    }

    /// Completes when another connection has taken the place.
    pub(super) async fn given_up(&self) {
        self.activity.given_up.notified().await;
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.registry.lock().connections.remove(&self.id);
    }
}

#[cfg(test)]
mod tests {
    use domain::rate_limit::network::networks;
    use tokio::time::{advance, timeout};

    use super::*;

    async fn places(registry: &Registry, networks: usize, of_each: usize) -> Vec<Place> {
        let mut places = Vec::new();
        for number in 0..networks * of_each {
            let network = format!("192.0.2.{}", number % networks);
            places.push(registry.place(vec![network]).await.unwrap());
        }
        places
    }

    fn is_given_up(place: &Place) -> bool {
        !place.registry.lock().connections.contains_key(&place.id)
    }

    #[tokio::test(start_paused = true)]
    async fn a_new_connection_takes_the_place_of_the_one_that_was_silent_for_longest() {
        let registry = Registry::default();
        let places = places(&registry, 8, CONNECTIONS / 8).await;
        advance(SILENT).await;
        for place in &places[1..] {
            place.activity.moved(BYTES);
        }
        let begun = Instant::now();
        let new = registry.place(Vec::new()).await.unwrap();
        assert!(begun.elapsed() < LOOK && is_given_up(&places[0]));
        timeout(SILENT, places[0].given_up()).await.unwrap();
        assert_eq!(places.iter().filter(|place| is_given_up(place)).count(), 1);
        drop((new, places));
        assert!(registry.lock().connections.is_empty());
    }

    #[tokio::test(start_paused = true)]
    async fn connections_in_use_keep_their_places_and_a_new_one_waits() {
        let registry = Registry::default();
        let mut places = places(&registry, 8, CONNECTIONS / 8).await;
        let handled: Vec<Handled> = places.iter().map(|place| place.activity.handle()).collect();
        advance(SILENT * 100).await;
        assert!(timeout(SILENT, registry.place(Vec::new())).await.is_err());
        // Their requests have just been answered.
        drop(handled);
        assert!(timeout(SILENT / 2, registry.place(Vec::new())).await.is_err());
        places.pop();
        assert!(timeout(SILENT / 4, registry.place(Vec::new())).await.unwrap().is_some());
    }

    #[tokio::test(start_paused = true)]
    async fn a_few_bytes_and_an_unfinished_body_keep_no_place() {
        let registry = Registry::default();
        let places = places(&registry, 8, CONNECTIONS / 8).await;
        let mut handled = Vec::new();
        for place in &places {
            handled.push(place.activity.handle());
        }
        // One sends its request one byte at a time, another one has a body that is not complete.
        handled.remove(0);
        places[1].activity.receives(true);
        advance(SILENT / 2).await;
        places[0].activity.moved(1);
        advance(SILENT / 2).await;
        let mut new = Vec::new();
        for _ in 0..2 {
            new.push(registry.place(Vec::new()).await.unwrap());
        }
        assert!(is_given_up(&places[0]) && is_given_up(&places[1]));
        // All others are still being handled, and so are the new ones.
        handled.extend(new.iter().map(|place| place.activity.handle()));
        assert!(timeout(SILENT * 2, registry.place(Vec::new())).await.is_err());
    }

    #[tokio::test(start_paused = true)]
    async fn one_network_replaces_its_own_connections_only_and_a_proxy_has_no_share() {
        let registry = Registry::default();
        let other = registry.place(vec!["192.0.2.9".into()]).await.unwrap();
        let places = places(&registry, 1, FROM_NETWORKS[0]).await;
        // None of them is silent yet.
        assert!(registry.place(vec!["192.0.2.0".into()]).await.is_none());
        advance(SILENT).await;
        assert!(registry.place(vec!["192.0.2.0".into()]).await.is_some());
        assert!(!is_given_up(&other) && places.iter().filter(|place| is_given_up(place)).count() == 1);
        let mut of_proxy = Vec::new();
        for _ in 0..=FROM_NETWORKS[0] {
            of_proxy.push(registry.place(Vec::new()).await.unwrap());
        }
        assert!(!of_proxy.iter().any(is_given_up));
    }
    #[tokio::test(start_paused = true)]
    async fn many_networks_of_one_site_leave_places_for_others() {
        let registry = Registry::default();
        let place = async |address: String| registry.place(networks(address.parse().unwrap())).await;
        let mut places = Vec::new();
        for number in 0..FROM_NETWORKS[2] {
            places.push(place(format!("2001:db8:1:{number:x}00::1")).await.unwrap());
        }
        assert!(place("2001:db8:1:ffff::1".into()).await.is_none());
        assert!(place("2001:db8:2::1".into()).await.is_some());
    }
}
