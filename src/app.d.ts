declare global {
  namespace App {
    interface Error {
      message: string;
    }
    interface PageState {
      /** Evidence opened in this history entry. */
      open?: string;
    }
  }
}

export {};
