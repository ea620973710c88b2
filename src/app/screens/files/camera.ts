/** The phone's camera, asked for by a tap. Each function stands for itself. */

/** `refused`: by the person or the phone. `none`: there is no camera, or another app has it. */
export async function startCamera(): Promise<MediaStream | 'refused' | 'none'> {
  try {
    const wanted = { facingMode: { ideal: 'environment' }, width: { ideal: 2560 }, height: { ideal: 1920 } };
    return await navigator.mediaDevices.getUserMedia({ video: wanted, audio: false });
  } catch (problem) {
    return problem instanceof DOMException && problem.name === 'NotAllowedError' ? 'refused' : 'none';
  }
}

/** What is seen now, as JPEG that says nothing of place, time or phone; null before the first picture. */
export async function pictureOf(video: HTMLVideoElement): Promise<Blob | null> {
  if (video.videoWidth === 0) return null;
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
}
