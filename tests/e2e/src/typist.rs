//! How the benchmarks type, and what they note of it.

use std::time::Duration;

/// Between two keys of a quick typist.
pub const PAUSE: Duration = Duration::from_millis(120);

/// Notes for each key how long it took until its frame was painted: the first task after the next frame.
pub const LISTEN: &str = "
    window.painted = [];
    document.getElementById('faq_search').addEventListener('keydown', ({ timeStamp }) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.painted.push(performance.now() - timeStamp);
        port2.postMessage(null);
      }), true);
";
