//! The typing of the benchmarks, and what they record of it.

use std::time::Duration;

/// Time between two keys of a fast typist.
pub const PAUSE: Duration = Duration::from_millis(120);

/// Records for each key the time until the frame of the last change before the next key was painted: the first task
/// after that frame. What only screen readers are told does not count.
pub const LISTEN: &str = "
    window.painted = [];
    let start = 0;
    const record = () => {
      const [key, index] = [start, window.painted.length - 1];
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.painted[index] = performance.now() - key;
        port2.postMessage(null);
      });
    };
    document.querySelector('input[type=search]').addEventListener('keydown', ({ timeStamp }) => {
      start = timeStamp;
      window.painted.push(0);
      record();
    }, true);
    const isSeen = ({ target }) => !target.closest?.('[role=status]');
    new MutationObserver((changes) => start && changes.some(isSeen) && record())
      .observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
";
