//! What the database is asked. The browser calls back whoever asked, whether or not they still wait: under a time limit, or where
//! another question of the same work has failed, nobody may. idb lets its callbacks go with the answer that is waited for, and
//! a call that finds none is a fault of the page. So what nobody waits for any more is waited for here.

use super::database::{spawn, why};
use crate::store::Trouble;
use std::future::{Future, IntoFuture};
use std::pin::Pin;
use std::task::{Context, Poll};

/// An answer that is on its way.
pub struct Asked<F: Future + Unpin + 'static>(Option<F>);

/// Asks; the question has been put when this returns, and not only when its answer is waited for.
///
/// # Errors
/// [`Trouble`] where the browser does not take the question.
pub fn asked<R: IntoFuture<IntoFuture: Unpin + 'static>>(
    question: Result<R, idb::Error>,
) -> Result<Asked<R::IntoFuture>, Trouble> {
    question.map(|question| Asked(Some(question.into_future()))).map_err(|e| why(&e))
}

impl<T, F: Future<Output = Result<T, idb::Error>> + Unpin + 'static> Future for Asked<F> {
    type Output = Result<T, Trouble>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let Some(answer) = &mut self.0 else { return Poll::Ready(Err(Trouble::Denied)) };
        let told = std::task::ready!(Pin::new(answer).poll(cx));
        self.0 = None;
        Poll::Ready(told.map_err(|e| why(&e)))
    }
}

impl<F: Future + Unpin + 'static> Drop for Asked<F> {
    fn drop(&mut self) {
        if let Some(answer) = self.0.take() {
            spawn(async move { drop(answer.await) });
        }
    }
}
