@echo off
rem Starts @NAME@. Needs a Java runtime 17 or newer: the one in JAVA_HOME, else the one on the PATH. JAVA_OPTS is passed on.
setlocal
for %%I in ("%~dp0..") do set "APP_HOME=%%~fI"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
set "JAVA_VERSION="
for /f "tokens=3" %%V in ('""%JAVA%" -version 2^>^&1" ^| findstr /c:" version "') do if not defined JAVA_VERSION set "JAVA_VERSION=%%~V"
if not defined JAVA_VERSION (
  echo @NAME@: no Java found. Install a Java runtime 17 or newer, or set JAVA_HOME. 1>&2
  exit /b 1
)
for /f "tokens=1 delims=." %%M in ("%JAVA_VERSION%") do set "JAVA_MAJOR=%%M"
if %JAVA_MAJOR% LSS 17 (
  echo @NAME@: Java %JAVA_VERSION% is too old, 17 or newer is needed. Point JAVA_HOME to a newer one. 1>&2
  exit /b 1
)
"%JAVA%" %JAVA_OPTS% -Dfile.encoding=UTF-8 "-Dpbxkit.home=%APP_HOME%" -cp "%APP_HOME%\conf;%APP_HOME%\lib\*" @MAIN@ %*
exit /b %ERRORLEVEL%
