//! A connection of sqlx with points.

use std::{fmt, future, sync::Arc};

use futures_util::{FutureExt as _, StreamExt as _, TryFutureExt as _, future::BoxFuture, stream::BoxStream};
use sqlx_core::{
    Either, Error, Result,
    any::{Any, AnyArguments, AnyConnectionBackend, AnyQueryResult, AnyRow, AnyStatement, AnyTypeInfo},
    describe::Describe,
    migrate::Migrate,
    sql_str::SqlStr,
};

use super::{Fault, Point, Points};

/// A connection. It has none underneath after it stopped.
pub struct Connection {
    inner: Option<Box<dyn AnyConnectionBackend>>,
    points: Arc<Points>,
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Connection").field(&self.inner).finish()
    }
}

fn lost() -> Error {
    Error::Io(std::io::ErrorKind::ConnectionReset.into())
}

impl Connection {
    pub fn new(inner: Box<dyn AnyConnectionBackend>, points: Arc<Points>) -> Self {
        Self { inner: Some(inner), points }
    }

    fn inner(&mut self) -> Result<&mut (dyn AnyConnectionBackend + 'static)> {
        self.inner.as_deref_mut().ok_or_else(lost)
    }

    /// Closes the connection, as the system does for a process that was killed.
    async fn cut(&mut self) {
        if let Some(inner) = self.inner.take() {
            drop(inner.close_hard().await);
        }
    }

    /// Does what is planned for a point. Returns whether the answer will be lost.
    async fn reach(&mut self, point: Option<Point>) -> Result<bool> {
        match point.and_then(|point| self.points.reach(point)) {
            None => Ok(false),
            Some(Fault::LoseAnswer) => Ok(true),
            Some(Fault::Fail) => Err(lost()),
            Some(Fault::Wait) => {
                self.points.wait().await;
                Ok(false)
            }
            Some(Fault::Stop) => {
                self.cut().await;
                self.points.stopped();
                future::pending().await
            }
        }
    }
}

impl AnyConnectionBackend for Connection {
    fn name(&self) -> &str {
        self.inner.as_ref().map_or("none", |inner| inner.name())
    }

    fn close(mut self: Box<Self>) -> BoxFuture<'static, Result<()>> {
        self.inner.take().map_or_else(|| future::ready(Ok(())).boxed(), AnyConnectionBackend::close)
    }

    fn close_hard(mut self: Box<Self>) -> BoxFuture<'static, Result<()>> {
        self.inner.take().map_or_else(|| future::ready(Ok(())).boxed(), AnyConnectionBackend::close_hard)
    }

    fn ping(&mut self) -> BoxFuture<'_, Result<()>> {
        async move { self.inner()?.ping().await }.boxed()
    }

    fn begin(&mut self, statement: Option<SqlStr>) -> BoxFuture<'_, Result<()>> {
        async move {
            self.reach(Some(Point::Begin)).await?;
            self.inner()?.begin(statement).await
        }
        .boxed()
    }

    fn commit(&mut self) -> BoxFuture<'_, Result<()>> {
        async move {
            let loses_answer = self.reach(Some(Point::Commit)).await?;
            self.inner()?.commit().await?;
            if loses_answer {
                self.cut().await;
                return Err(lost());
            }
            Ok(())
        }
        .boxed()
    }

    fn rollback(&mut self) -> BoxFuture<'_, Result<()>> {
        async move { self.inner()?.rollback().await }.boxed()
    }

    fn start_rollback(&mut self) {
        if let Some(inner) = &mut self.inner {
            inner.start_rollback();
        }
    }

    fn get_transaction_depth(&self) -> usize {
        self.inner.as_ref().map_or(0, |inner| inner.get_transaction_depth())
    }

    fn shrink_buffers(&mut self) {
        if let Some(inner) = &mut self.inner {
            inner.shrink_buffers();
        }
    }

    fn flush(&mut self) -> BoxFuture<'_, Result<()>> {
        async move { self.inner()?.flush().await }.boxed()
    }

    fn should_flush(&self) -> bool {
        self.inner.as_ref().is_some_and(|inner| inner.should_flush())
    }

    fn as_migrate(&mut self) -> Result<&mut (dyn Migrate + Send + 'static)> {
        self.inner.as_mut().ok_or_else(lost)?.as_migrate()
    }

    fn fetch_many(
        &mut self,
        query: SqlStr,
        persistent: bool,
        arguments: Option<AnyArguments>,
    ) -> BoxStream<'_, Result<Either<AnyQueryResult, AnyRow>>> {
        let begin = async move {
            self.reach(Point::of(query.as_str())).await?;
            Ok(self.inner()?.fetch_many(query, persistent, arguments))
        };
        begin.try_flatten_stream().boxed()
    }

    fn fetch_optional(
        &mut self,
        query: SqlStr,
        persistent: bool,
        arguments: Option<AnyArguments>,
    ) -> BoxFuture<'_, Result<Option<AnyRow>>> {
        async move {
            self.reach(Point::of(query.as_str())).await?;
            self.inner()?.fetch_optional(query, persistent, arguments).await
        }
        .boxed()
    }

    fn prepare_with<'c, 'q: 'c>(
        &'c mut self,
        sql: SqlStr,
        parameters: &[AnyTypeInfo],
    ) -> BoxFuture<'c, Result<AnyStatement>> {
        match self.inner() {
            Ok(inner) => inner.prepare_with(sql, parameters),
            Err(error) => future::ready(Err(error)).boxed(),
        }
    }

    fn describe(&mut self, sql: SqlStr) -> BoxFuture<'_, Result<Describe<Any>>> {
        async move { self.inner()?.describe(sql).await }.boxed()
    }
}
