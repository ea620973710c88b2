self.postMessage("a");
