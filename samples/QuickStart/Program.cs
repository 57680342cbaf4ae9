using System.Diagnostics;
using System.Globalization;
using GraphGen;
using QuickStart;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.WriteLine(Course.Example());

const int epochs = 100;
const float rate = 5e-3f;
var spiral = new Spiral(pointsPerArm: 400, seed: 1);
var net = new SpiralNet(batch: spiral.Count, seed: 1);
var adam = new AdamW(rate);
var batches = new Batches(spiral.Points, spiral.Labels, batchSize: 64);

net.TrainStep(spiral.Points, spiral.Labels, adam);
var sinceStart = DateTime.Now - Process.GetCurrentProcess().StartTime;
Console.WriteLine($"first training step done {sinceStart.TotalMilliseconds:F0} ms after the start of the process");

for (var epoch = 1; epoch <= epochs; epoch++)
{
    adam.LearningRate = rate * (1 - (epoch - 1f) / epochs);
    foreach (var batch in batches.Epoch(seed: 1, epoch)) net.TrainStep(batch.Features, batch.Labels, adam);
    if (epoch % 10 == 0) Console.WriteLine($"epoch {epoch,3}  loss {net.Evaluate(spiral.Points, spiral.Labels):F4}");
}

Console.Write(Picture.Draw(net, spiral));
Console.WriteLine($"training accuracy: {Metrics.Accuracy(net.Predict(spiral.Points), spiral.Labels):F4}");
