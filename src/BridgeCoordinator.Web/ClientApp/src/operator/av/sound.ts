/** Full scale is 0 dB; speech in a quiet hall comes in at −30, an open but idle microphone at −60. */
export const speechLevel = -45;
export const floorLevel = -80;

/** The level of one block of samples, in decibels below full scale. */
export function levelOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const level = 10 * Math.log10(sum / Math.max(1, samples.length));
  return Number.isFinite(level) ? Math.max(floorLevel, level) : floorLevel;
}

/** Listens to a microphone and tells its level twenty times a second. Answers how to stop. */
export function listen(stream: MediaStream, tell: (level: number) => void): () => void {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 2048;
  context.createMediaStreamSource(new MediaStream(stream.getAudioTracks())).connect(analyser);
  void context.resume();
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    tell(levelOf(samples));
  }, 50);
  return () => {
    clearInterval(timer);
    void context.close();
  };
}

/** Two soft tones, one after the other, so that nobody takes a hum for it. */
export async function playTone(): Promise<void> {
  const context = new AudioContext();
  await context.resume();
  const gain = context.createGain();
  gain.connect(context.destination);
  for (const [at, pitch] of [
    [0, 523],
    [0.7, 659],
  ] as const) {
    const tone = context.createOscillator();
    tone.frequency.value = pitch;
    gain.gain.setValueAtTime(0, context.currentTime + at);
    gain.gain.linearRampToValueAtTime(0.3, context.currentTime + at + 0.05);
    gain.gain.setValueAtTime(0.3, context.currentTime + at + 0.5);
    gain.gain.linearRampToValueAtTime(0, context.currentTime + at + 0.6);
    tone.connect(gain);
    tone.start(context.currentTime + at);
    tone.stop(context.currentTime + at + 0.65);
  }
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  void context.close();
}

/** A quiet tone as something to send: speech goes out at its pace, and nobody's voice leaves the hall. */
export function hum(): { readonly track: MediaStreamTrack | undefined; readonly stop: () => void } {
  const context = new AudioContext();
  void context.resume();
  const to = context.createMediaStreamDestination();
  const tone = context.createOscillator();
  const gain = context.createGain();
  gain.gain.value = 0.05;
  tone.connect(gain).connect(to);
  tone.start();
  return { track: to.stream.getAudioTracks()[0], stop: () => void context.close() };
}
