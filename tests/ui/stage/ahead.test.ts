/** Which faces are painted before they are asked for. */
import { describe, expect, it } from 'vitest';
import { FACES } from '../../../src/core/look/look.ts';
import { likelyFaces } from '../../../src/ui/stage/ahead.ts';

describe('likelyFaces', () => {
  it('are one or two others for every face', () => {
    for (const face of FACES) {
      const next = likelyFaces(face);
      expect(next).not.toContain(face);
      expect(next.length, face).toBeGreaterThanOrEqual(1);
      expect(next.length, face).toBeLessThanOrEqual(2);
    }
  });

  it('are the neighbours where a person’s own numbers choose the face', () => {
    expect(likelyFaces('calm')).toEqual(['sceptical', 'happy']);
    expect(likelyFaces('delighted')).toEqual(['content']);
  });
});
