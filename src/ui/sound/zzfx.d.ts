/** What the game uses of zzfx 1.3.2, which brings no types. Importing it makes an AudioContext: only after somebody pressed something. */
declare module 'zzfx' {
  export const ZZFX: {
    /** Scales samples when they are built, and again when they are played. */
    volume: number;
    readonly sampleRate: number;
    readonly audioContext: AudioContext;
    /** Its twenty-one numbers in order; what is undefined has its default. */
    buildSamples(...parameters: readonly (number | undefined)[]): number[];
    playSamples(channels: readonly (readonly number[])[]): AudioBufferSourceNode;
  };
}
