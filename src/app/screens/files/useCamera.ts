import { useEffect, useRef, useState, type RefObject } from 'react';
import { pictureOf, startCamera } from './camera.ts';

/** `asked`: the phone may be asking the person. `refused`: by the person or the phone. `none`: no camera, or another app has it. */
export type CameraState = 'asked' | 'on' | 'refused' | 'none';

export interface Camera {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly state: CameraState;
  /** What is seen now, as JPEG; null where nothing is. */
  shoot(): Promise<Blob | null>;
}

/** On from the moment its screen is drawn, on a tap; let go when it goes away. */
export function useCamera(): Camera {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<CameraState>('asked');
  useEffect(() => {
    let left = false;
    let stream: MediaStream | null = null;
    const letGo = (): void => stream?.getTracks().forEach((track) => track.stop());
    void startCamera().then((answer) => {
      if (!(answer instanceof MediaStream)) return left || setState(answer);
      stream = answer;
      if (left || video.current === null) return letGo();
      video.current.srcObject = stream;
      setState('on');
      return video.current.play().catch(() => left || setState('none'));
    });
    return () => {
      left = true;
      letGo();
    };
  }, []);
  return { video, state, shoot: async () => (video.current ? pictureOf(video.current) : null) };
}
