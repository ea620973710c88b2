import { useEffect, useRef, useState, type RefObject } from 'react';

/** `asked`: the phone may be asking the person. `refused`: by the person or the phone. `none`: no camera, or another app has it. */
export type CameraState = 'asked' | 'on' | 'refused' | 'none';

export interface Camera {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly state: CameraState;
  /** What is seen now, as JPEG; null where nothing is. */
  shoot(): Promise<Blob | null>;
}

/** On from the moment its screen is drawn, on a tap; let go when it goes away, and when the page is hidden. */
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

async function startCamera(): Promise<MediaStream | 'refused' | 'none'> {
  try {
    const wanted = { facingMode: { ideal: 'environment' }, width: { ideal: 2560 }, height: { ideal: 1920 } };
    return await navigator.mediaDevices.getUserMedia({ video: wanted, audio: false });
  } catch (problem) {
    return problem instanceof DOMException && problem.name === 'NotAllowedError' ? 'refused' : 'none';
  }
}

async function pictureOf(video: HTMLVideoElement): Promise<Blob | null> {
  if (video.videoWidth === 0) return null;
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
}
