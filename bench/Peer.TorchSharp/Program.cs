using GraphGen.Bench;
using GraphGen.Bench.Peer.Workloads;

new Player(Choice.Create).Play();
