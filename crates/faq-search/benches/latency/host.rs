//! The benchmarks with Criterion, on the host.

use super::{HEAD, SIZES, content, index, keystrokes, row};
use criterion::{BenchmarkId, Criterion};

pub fn run() {
    println!("{HEAD}");
    for size in SIZES {
        println!("{}", row(size));
    }
    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("latency");
    group.sample_size(10);
    for size in SIZES {
        let entries = content(size);
        let built = index(&entries);
        let keystrokes = keystrokes(&entries);
        group.bench_function(BenchmarkId::new("build", size), |bencher| {
            bencher.iter(|| index(&entries))
        });
        let mut typed = keystrokes.iter().cycle();
        group.bench_function(BenchmarkId::new("keystroke", size), |bencher| {
            bencher.iter(|| typed.next().map(|typed| built.search(typed, false)));
        });
    }
    group.finish();
    criterion.final_summary();
}
