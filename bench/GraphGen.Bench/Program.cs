using GraphGen.Bench;
using GraphGen.Bench.Workloads;

new Player(Choice.Create).Play();
