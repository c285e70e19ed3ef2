//! The typing of the benchmarks, and what they record of it.

use std::time::Duration;

/// Time between two keys of a fast typist.
pub const PAUSE: Duration = Duration::from_millis(120);

/// Records for each key the time until its frame was painted: the first task after the next frame.
pub const LISTEN: &str = "
    window.painted = [];
    document.querySelector('input[type=search]').addEventListener('keydown', ({ timeStamp }) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.painted.push(performance.now() - timeStamp);
        port2.postMessage(null);
      }), true);
";
